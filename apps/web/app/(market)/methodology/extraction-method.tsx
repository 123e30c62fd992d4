/** What rules read out of listings, and what our tags are. */
export function ExtractionMethod() {
  return (
    <>
      <p>
        Prices, the products that a plugin works with and tags are read out of the listing’s texts and the store’s own
        fields by fixed rules. Prices are given as stated, in their currency, with what they are paid for and how often.
        A competitor’s price, a discount or a donation is no price. Where the text does not say, nothing is given.
      </p>
      <p>
        “Price from” is the lowest recurring price of a month in US dollars; a yearly one is divided by 12. Prices in
        other currencies and prices that are paid once have none.
      </p>
      <p>
        Tags are two to five words of a vocabulary of ours that say what a plugin does. Tags of the store or the
        developer are kept beside them: lists by tag find both. A list as of an earlier day has the store’s tags alone
        where a listing changed since.
      </p>
    </>
  );
}
