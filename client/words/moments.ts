/** Writes moments as short as one reads them: the time of today, the day of this year, or the whole date. */
export function momentsIn(language: 'fr' | 'en-GB') {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const dayAndMonth = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
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
