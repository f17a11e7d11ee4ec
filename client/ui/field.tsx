/** Form fields: each has a label, a hint and a problem, which assistive technology reads out with it. */
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';

interface Field {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value, in words. */
  problem?: string | undefined;
}
/** A field whose value is text. */
interface Text extends Field {
  value: string;
  onText(value: string): void;
}
type Rest<Attributes> = Omit<Attributes, 'value' | 'onChange'>;

function describedBy(id: string, { hint, problem }: Pick<Field, 'hint' | 'problem'>): string | undefined {
  return [hint ? `${id}-hint` : '', problem ? `${id}-wrong` : ''].filter(Boolean).join(' ') || undefined;
}

const attributes = (id: string, field: Pick<Field, 'hint' | 'problem'>) =>
  ({
    id,
    'aria-describedby': describedBy(id, field),
    'aria-invalid': field.problem ? true : undefined,
  }) as const;

function Notes({ id, hint, problem }: { id: string } & Pick<Field, 'hint' | 'problem'>) {
  return (
    <>
      {hint ? (
        <span id={`${id}-hint`} className="quiet small">
          {hint}
        </span>
      ) : null}
      {problem ? (
        <span id={`${id}-wrong`} className="field-wrong small" role="alert">
          {problem}
        </span>
      ) : null}
    </>
  );
}

function Labelled({ id, label, hint, problem, children }: { id: string; children: ReactNode } & Field) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      <Notes id={id} hint={hint} problem={problem} />
    </div>
  );
}

export function TextField({
  label,
  hint,
  problem,
  onText,
  ...rest
}: Text & Rest<InputHTMLAttributes<HTMLInputElement>>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <input
        dir="auto"
        {...rest}
        {...attributes(id, { hint, problem })}
        onChange={(event) => onText(event.target.value)}
      />
    </Labelled>
  );
}

export function TextArea({
  label,
  hint,
  problem,
  onText,
  ...rest
}: Text & Rest<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <textarea
        dir="auto"
        {...rest}
        {...attributes(id, { hint, problem })}
        onChange={(event) => onText(event.target.value)}
      />
    </Labelled>
  );
}

/** A choice of one among many. `none` is the text of the empty option. */
export function SelectField({
  label,
  hint,
  problem,
  none,
  options,
  onText,
  ...rest
}: Text & {
  none: string;
  options: readonly { id: string; name: string }[];
} & Rest<SelectHTMLAttributes<HTMLSelectElement>>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <select
        {...rest}
        {...attributes(id, { hint, problem })}
        onChange={(event) => onText(event.target.value)}
      >
        <option value="">{none}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Checkbox({
  label,
  checked,
  onCheck,
}: {
  label: string;
  checked: boolean;
  onCheck(checked: boolean): void;
}) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} />
      {label}
    </label>
  );
}

interface ChoicesProps<Value extends string> {
  legend: ReactNode;
  hint?: ReactNode;
  problem?: string | undefined;
  kind: 'radio' | 'checkbox';
  /** A field by which to find options. */
  filter?: ReactNode;
  options: readonly (readonly [Value, string])[];
  chosen: readonly Value[];
  onChoose(chosen: Value[]): void;
}

/** A choice of one (`radio`) or any (`checkbox`) among few, as native controls. */
export function Choices<Value extends string>({
  legend,
  hint,
  problem,
  kind,
  filter,
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
    <fieldset className="field" aria-describedby={describedBy(id, { hint, problem })}>
      <legend>{legend}</legend>
      <Notes id={id} hint={hint} problem={problem} />
      {filter}
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

/** Options for `Choices` with the text of each value. */
export const optionsOf = <Value extends string>(values: readonly Value[], texts: Record<Value, string>) =>
  values.map((value) => [value, texts[value]] as const);
