/**
 * The forms of date that news prints, by which the rows of the two dialogue sets are chosen before
 * anything is measured. Left out by kind: figures without a year ("5/12", "2015-3"), years and days
 * in words ("twenty sixteen", "May twenty one"), weeks by number, chat shorthand ("tmrw", "EOM",
 * "cy18"), times of day, feasts outside the western calendar, and sums ("1 month and 21 days ago").
 */
export function isPrintedByNews(expression: string): boolean {
  return forms.test(expression.trim().toLowerCase().replace(/\s+/g, ' '));
}

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)';
const day = '(?:the )?\\d{1,2}(?:st|nd|rd|th)?';
const year = '(?:1[89]|20)\\d\\d';
const weekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const count = '(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';
const unit = '(?:day|week|month|quarter|year|decade|century)s?';
const season = '(?:spring|summer|autumn|fall|winter)';
const which = '(?:the )?(?:last|past|this|next|coming|previous|following|same|current|that)';
const nth = '(?:the )?(?:first|second|third|fourth|1st|2nd|3rd|4th|last)';
const near = '(?:last|this|next)';

const date = `(?:${weekday},? (?:the )?)?(?:${month} ${day}|${day} ${month}|(?:the )?\\d{1,2}(?:st|nd|rd|th) of ${month})(?:,? ${year}| ${near} year)?`;
const monthYear = `${month}(?:,? (?:of )?${year}| (?:of )?${near} year)?`;
const part = '(?:early|mid|late|(?:the )?(?:beginning|start|middle|end) of)(?: in)?[ -](?:the )?';
const point = `(?:${date}|${monthYear}|${year}|${weekday})`;
const holiday =
  "(?:christmas(?: eve| day)?|easter(?: sunday| monday)?|good friday|thanksgiving(?: day)?|halloween|new year'?s (?:eve|day)|independence day|labor day|memorial day|black friday)";

const forms = new RegExp(
  `^(?:on |in |by |since |until |before |after |during |at )?(?:${[
    point,
    `(?:from |between )?${point} ?(?:to|and|-|–|through|until|till) ?${point}`,
    `(?:from |between )?${day} ?(?:to|and|-|–|through|until|till) ?${day}(?: of)? ${month}(?:,? ${year})?`,
    `(?:from |between )?${month} ${day} ?(?:to|and|-|–|through|until|till) ?${day}(?:,? ${year})?`,
    `${near} (?:${weekday}|${month}|${season}|weekend)`,
    `${which} (?:day|week|weekend|month|quarter|year|decade)`,
    `${weekday}(?: of)? ${near} week`,
    `${count} ${unit} (?:ago|later|earlier|from now|from (?:today|tomorrow))`,
    `in ${count} ${unit}`,
    `${part}(?:${monthYear}|${year}|${near} (?:week|month|year)|week|month|year)`,
    `${nth} (?:day|week|weekend|${weekday}) (?:of|in) (?:${monthYear}|${near} (?:month|year))`,
    `(?:the )?\\d{1,2}(?:st|nd|rd|th) of ${near} month`,
    `(?:the )?${season}(?: of)? ${year}`,
    `(?:the )?(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?(?: ${year}| ${near} year)?|q[1-4](?: of)? ${year}`,
    'today|yesterday|tomorrow|the day (?:before yesterday|after tomorrow)',
    `${year}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/${year}`,
    `(?:the )?${year.replace('\\d\\d', '\\d0s')}`,
    `(?:${near} )?${holiday}(?:,? ${year})?`,
    `(?:the )?week of ${date}`,
  ].join('|')})$`,
);
