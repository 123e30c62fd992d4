import ReactMarkdown from 'react-markdown';

const ELEMENTS = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'br'];

/**
 * Markdown that strangers or a model wrote: paragraphs, lists and emphasis. HTML, links, pictures
 * and all else lose their markup.
 */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="wrap-anywhere prose [&_li]:ml-5 [&_ol]:list-decimal [&_p+*]:mt-2 [&_ul]:list-disc [&_ul+*]:mt-2">
      <ReactMarkdown allowedElements={ELEMENTS} unwrapDisallowed skipHtml>
        {text}
      </ReactMarkdown>
    </div>
  );
}
