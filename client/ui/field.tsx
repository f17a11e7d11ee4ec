/** Form fields with a label, a hint and what is wrong with them, tied together for whoever does not see them. */
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';

interface Around {
  label: ReactNode;
  hint?: ReactNode;
  wrong?: string | undefined;
}

function described(id: string, { hint, wrong }: Around) {
  const by = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return { id, 'aria-describedby': by || undefined, 'aria-invalid': wrong ? true : undefined } as const;
}

function Notes({ id, hint, wrong }: { id: string; hint?: ReactNode; wrong?: string | undefined }) {
  return (
    <>
      {hint ? (
        <span id={`${id}-hint`} className="quiet small">
          {hint}
        </span>
      ) : null}
      {wrong ? (
        <span id={`${id}-wrong`} className="field-wrong small" role="alert">
          {wrong}
        </span>
      ) : null}
    </>
  );
}

export function TextField({ label, hint, wrong, ...rest }: Around & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input dir="auto" {...rest} {...described(id, { label, hint, wrong })} />
      <Notes id={id} hint={hint} wrong={wrong} />
    </div>
  );
}

export function TextArea({
  label,
  hint,
  wrong,
  ...rest
}: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea dir="auto" {...rest} {...described(id, { label, hint, wrong })} />
      <Notes id={id} hint={hint} wrong={wrong} />
    </div>
  );
}

/** One of many, by name. */
export function SelectField({
  label,
  hint,
  wrong,
  none,
  options,
  ...rest
}: Around & {
  none: string;
  options: readonly (readonly [string, string])[];
} & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select {...rest} {...described(id, { label, hint, wrong })}>
        <option value="">{none}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <Notes id={id} hint={hint} wrong={wrong} />
    </div>
  );
}

interface ChoicesProps<Value extends string> {
  legend: ReactNode;
  hint?: ReactNode;
  wrong?: string | undefined;
  kind: 'radio' | 'checkbox';
  options: readonly (readonly [Value, string])[];
  chosen: readonly Value[];
  onChoose(chosen: Value[]): void;
}

/** One of several, or any of them, as native controls. */
export function Choices<Value extends string>({
  legend,
  hint,
  wrong,
  kind,
  options,
  chosen,
  onChoose,
}: ChoicesProps<Value>) {
  const id = useId();
  const choose = (value: Value, on: boolean) =>
    onChoose(
      kind === 'radio'
        ? [value]
        : options
            .map(([option]) => option)
            .filter((option) => (option === value ? on : chosen.includes(option))),
    );
  return (
    <fieldset
      className="field"
      aria-describedby={described(id, { label: legend, hint, wrong })['aria-describedby']}
    >
      <legend>{legend}</legend>
      <Notes id={id} hint={hint} wrong={wrong} />
      <div className="choices">
        {options.map(([value, label]) => (
          <label key={value} className="choice">
            <input
              type={kind}
              name={id}
              checked={chosen.includes(value)}
              onChange={(event) => choose(value, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
