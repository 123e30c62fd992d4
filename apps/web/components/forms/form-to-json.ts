type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What a form says, as the JSON that a route takes. Names with dots nest; numbers are numbers, an
 * empty one null; a checkbox is true or false, several of one name ending with `[]` a list; a text
 * with `data-list` is a list of its lines or of what commas separate, one with `data-json` is JSON.
 */
export function formToJson(form: HTMLFormElement): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const control of form.elements) {
    if (!isControl(control) || !control.name || control.disabled) continue;
    if (control.name.endsWith('[]')) {
      const list = valuesAt(json, control.name.slice(0, -2));
      if (control instanceof HTMLInputElement && control.checked) list.push(control.value);
    } else if (!isUncheckedRadio(control)) setAt(json, control.name, readValue(control));
  }
  return json;
}

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

function isUncheckedRadio(control: Control): boolean {
  return control instanceof HTMLInputElement && control.type === 'radio' && !control.checked;
}

function readValue(control: Control): unknown {
  const { value, dataset } = control;
  if (dataset.json !== undefined) return JSON.parse(value);
  if (dataset.list !== undefined)
    return value
      .split(dataset.list === 'comma' ? ',' : '\n')
      .map((one) => one.trim())
      .filter(Boolean);
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked;
  const isNumber = dataset.number !== undefined || (control instanceof HTMLInputElement && control.type === 'number');
  if (isNumber) return value === '' ? null : Number(value);
  return dataset.nullable !== undefined && value === '' ? null : value;
}

function setAt(json: Record<string, unknown>, name: string, value: unknown): void {
  const [last = '', ...path] = name.split('.').toReversed();
  let at = json;
  for (const part of path.toReversed()) {
    at[part] ??= {};
    at = at[part] as Record<string, unknown>;
  }
  at[last] = value;
}

function valuesAt(json: Record<string, unknown>, name: string): unknown[] {
  json[name] ??= [];
  return json[name] as unknown[];
}
