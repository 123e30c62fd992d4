import { type FakeProvider, say, startFakeProvider } from '@pi/llm/testing/fake-provider';

interface Prompt {
  kindsOfPeople: { about: string; kinds: Record<string, string> }[];
}

/** A provider whose model proposes one rule on the first year of an event, and says too much. */
export function startRulesModel(): Promise<FakeProvider> {
  return startFakeProvider((response, request) => {
    const { kindsOfPeople } = JSON.parse(request.body.messages[1]?.content ?? '') as Prompt;
    const years = kindsOfPeople.find(({ about }) => about === 'year or stage');
    const [first = ''] = Object.keys(years?.kinds ?? {});
    say({
      rules: [
        { of: [first], each: [], least: null, most: 3 },
        { of: ['Amara Okoye'], each: [], least: 1, most: 1 },
      ],
      numbers: [],
      leftOver: ['and be nice', '<img src=x onerror=alert(1)>'],
    })(response, request);
  });
}
