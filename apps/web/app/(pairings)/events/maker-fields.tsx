'use client';

import type { Audience, FactWeights } from '@pi/domain/events';
import { useState } from 'react';
import { SelectField } from '#components/forms/form-field.tsx';
import { FACT_WORDS } from '#lib/events/fact-words.ts';
import { WeightField } from './weight-field.tsx';

interface Props {
  prefix: string;
  audience: Audience;
  weights: FactWeights | null;
}

const AUDIENCE_WORDS: Record<Audience, string> = { general: 'Anyone', plugin_makers: 'Makers of plugins' };
const FACTS = Object.keys(FACT_WORDS) as (keyof FactWeights)[];

/** Whom an event is for, and what counts of the plugins of makers. */
export function MakerFields({ prefix, audience, weights }: Props) {
  const [chosen, setChosen] = useState(audience);
  return (
    <>
      <h2 className="mt-4 md:col-span-2">Makers</h2>
      <SelectField
        name={`${prefix}audience`}
        label="For"
        value={chosen}
        onChange={(event) => setChosen(event.target.value as Audience)}
      >
        {(Object.keys(AUDIENCE_WORDS) as Audience[]).map((one) => (
          <option key={one} value={one}>
            {AUDIENCE_WORDS[one]}
          </option>
        ))}
      </SelectField>
      {chosen === 'plugin_makers' && (
        <>
          <p className="self-end text-ink-2 text-xs">
            What is tracked of the companies that people confirmed may count too: as it was on one day, in brackets,
            never revenue. Who has confirmed no company is paired by answers alone.
          </p>
          {FACTS.map((fact) => (
            <WeightField
              key={fact}
              name={`${prefix}criteria.factWeights.${fact}`}
              label={FACT_WORDS[fact]}
              weight={weights?.[fact] ?? 0}
            />
          ))}
        </>
      )}
    </>
  );
}
