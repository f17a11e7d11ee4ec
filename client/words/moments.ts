/** A date in French, where the first of a month is written “1er”. */
export function frenchDate(options: Intl.DateTimeFormatOptions): { format(moment: Date): string } {
  const date = new Intl.DateTimeFormat('fr', options);
  return { format: (moment) => date.format(moment).replace(/\b1(?= \p{L})/u, '1er') };
}

/** Writes moments as short as one reads them: the time of today, the day of this year, or the whole date. */
export function momentsIn(language: 'fr' | 'en-GB') {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const dateIn = (options: Intl.DateTimeFormatOptions) =>
    language === 'fr' ? frenchDate(options) : new Intl.DateTimeFormat(language, options);
  const dayAndMonth = dateIn({ day: 'numeric', month: 'short' });
  const weekday = dateIn({ weekday: 'long', day: 'numeric', month: 'long' });
  const date = dateIn({ dateStyle: 'medium' });
  const long = dateIn({ dateStyle: 'long' });
  const isToday = (moment: Date) => moment.toDateString() === new Date().toDateString();
  const isThisYear = (moment: Date) => moment.getFullYear() === new Date().getFullYear();
  return {
    time: (text: string) => time.format(new Date(text)),
    /** For a list. */
    short: (text: string) => {
      const moment = new Date(text);
      return (isToday(moment) ? time : isThisYear(moment) ? dayAndMonth : date).format(moment);
    },
    /** For the heading of a day. */
    dayOf: (text: string) => {
      const moment = new Date(text);
      return (isThisYear(moment) ? weekday : long).format(moment);
    },
  };
}
