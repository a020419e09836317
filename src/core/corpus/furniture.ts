/**
 * What a news site puts around and between the paragraphs of an article: appeals, prompts, buttons.
 * Rules look at one line (or wrapped paragraph) by itself. Each is a sentence an editor would say,
 * with what it takes and what it refuses; where a line might be the reporter's own, it stays.
 */
export function isFurniture(line: string): boolean {
  // Before a text without line ends, megabytes long, is gone through for its spaces.
  if (line.length > longestLine) return false;
  const text = withSingleSpaces(line);
  if (text === '' || text.length > longestFurniture) return false;
  if (languageRule.test(text)) return true;
  // Lower case once: rules that ignore case cost many times as much to compile and to run.
  const small = text.toLowerCase();
  return (
    rules.some((rule) => rule.test(small)) ||
    rulesOfWords.some(
      ({ words, rule }) => words.some((word) => small.includes(word)) && rule.test(small),
    )
  );
}

/** Most lines are so already; to write every space of them anew took two thirds of reading a library. */
function withSingleSpaces(line: string): string {
  const isUneven = line.includes('  ') || /[^\S ]/.test(line);
  return (isUneven ? line.replace(/\s+/g, ' ') : line).trim();
}

/** Chosen: an appeal of three sentences; anything longer is read as the article's own words. */
const longestFurniture = 400;
/** The same with the spaces that a page's code leaves around and between. Chosen. */
const longestLine = 10 * longestFurniture;

// The article in another language. Takes "Read in Georgian on On.ge."; refuses "Read in the light of the ruling, …".
const languageRule =
  /^(?:[Rr]ead|[Aa]lso (?:available|read)|[Aa]vailable|[Tt]his (?:article|story) is (?:also )?available)(?: this (?:article|story))? in (?:\p{Lu}[\p{L}-]+)(?:(?:,| and| or) \p{Lu}[\p{L}-]+)*(?: (?:on|at|here)\b[^,;]{0,40})?\.?$/u;

/** In small letters, as the line is given to them. */
const rules: readonly RegExp[] = [
  // A button, a label or a divider, alone on its line. Takes "Advertisement", "Share Tweet Email", "* * *"; refuses "Twitter banned him."
  /^(?:(?:advertisement|ad|ads by \w+|sponsored(?: content)?|promoted|loading|close|play|pause|share|share (?:this|on)(?: (?:article|story|page|via))?|tweet|post|pin|print|e-?mail|save|comments?|reply|copy link|link copied|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|flipboard|messenger|related|related (?:articles?|stories|topics|content|news)|more (?:news|stories|on this|from [\w ]{2,30})|most read|most popular|trending|recommended|top stories|read more|watch|watch more|listen|see also|next|previous|back to top|skip (?:advertisement|to content)|(?:story|article) continue[sd] (?:below|after (?:the )?ad\w*)|continue reading (?:below|the main story)|hide caption|toggle caption|photo|photos|video|gallery|read next|up next|pullquote)\b[\s.…:|/,&+•\][]*)+$/,
  /^(?:[*•_·~=#—–-]\s*){3,}$/,
  // A counter of pictures. Takes "1 of 12", "Photo 3/8", "Slideshow (2 Images)"; refuses "1 of 12 jurors fell ill".
  /^(?:(?:photo|image|picture|slide|gallery|slideshow)s?:?\s*)?\(?\d{1,3}\s*(?:of|\/)\s*\d{1,3}\)?(?:\s*(?:photo|image|picture|slide)s?)?$/,
  /^(?:slideshow|gallery)\s*\(?\d{1,3}\s+(?:images?|photos?|pictures?)\)?$/,
  /^(?:view|see) (?:all|more) \d{0,3}\s*(?:photos|images|pictures|comments)$/,
  // A pointer to another article. Takes "[Read more: …]", "Also read: …", "Related: …"; refuses "Read more widely, he said."
  /^(?=.{0,180}$)(?!.{100,}\.$)\W*(?:(?:read|see|watch|listen|hear|more)(?: (?:more|also|next|here|too|it here))?|also (?:read|see|on)|related(?: (?:stories|coverage|articles?))?|recommended|don['’]t miss|in case you missed it|more (?:on|from) [^.:]{2,40})\s*(?::|>>|»|→)(?! ["“‘«])/,
  // A request to subscribe, to sign up or to follow, in the imperative. Takes "Sign up for our daily newsletter."; refuses "Sign up sheets were handed out".
  /^(?:\W*(?:please )?(?:sign up|subscribe|register)\b(?: (?:now|today|here|free|for free))*)(?:[.!:]*$|(?: (?:to|for|and|with)\b.{0,80})?.*\b(?:newsletters?|inbox|podcasts?|alerts?|updates?|channel|youtube|briefings?|e-?mails?|digital|subscriptions?|free trial)\b)/,
  /^\W*(?:get|receive|want) .{0,120}\b(?:(?:in|to|into) your (?:e-?mail )?inbox|in your e-?mail|newsletters?\b.{0,40}(?:inbox|e-?mail|sign up))/,
  /^\W*(?:follow|like|find|join) (?:us|me|him|her|them|[@\p{L}][^.!?]{0,60}) on (?:twitter|x|facebook|instagram|telegram|youtube|linkedin|threads|bluesky|whatsapp|tiktok)\b.{0,80}$/u,
  /^\W*(?:- )?follow @\w+$/,
  /^\W*(?:click|tap) here (?:to|for) .{2,80}$/,
  /^\W*download (?:the|our) .{0,40}\bapp\b.{0,40}$/,
  // An appeal for money or membership. Takes "Become a member", "Support independent journalism: join today"; refuses "Support for independent journalism fell".
  /^\W*(?:become|be) an? (?:\p{L}+ ){0,3}(?:members?|subscribers?|supporters?|patrons?)[.!]*$/u,
  /(?:^|[.!?:] )(?:please |now |today )?(?:support|donate to|contribute to|help (?:us|fund|support|sustain)|stand with|join us in)\b(?! for\b)[^.!?:]{0,80}\b(?:journalism|newsroom|reporting|news outlets?|media(?: outlets?)?|fundraiser|our work|our mission)\b/,
  /^\W*(?:make an? (?:\p{L}+ ){0,3}(?:donation|contribution|gift)|donate|donate (?:now|today|here)|join (?:now|today|us(?: today)?)|subscribe (?:now|today)|already a (?:subscriber|member)\?.{0,60})[.!]*$/u,
  // Rights and reprints. Takes "Copyright © 2019 The Paper. Click here for reprint permission."; refuses "Copyright law was amended."
  /^(?:copyright\s*)?(?:©|\(c\)\s*(?=\d{4}))/,
  /^(?:image|photo) copyright\b(?!.*\bcaption\b).{0,80}$/,
  // A widget of the page. Takes "Enlarge this image toggle caption …"; a caption's words stand on a line of their own.
  /^enlarge this image\b.{0,100}$/,
  /^manage (?:your )?newsletters$/,
];

/** Rules that go through a whole line, each with words of which all that it takes has one: to look for those costs a quarter. */
const rulesOfWords: readonly { readonly words: readonly string[]; readonly rule: RegExp }[] = [
  // An appeal for money or membership. Takes "Please consider making a donation"; refuses "The council will consider it".
  {
    words: ['consider', 'why not'],
    rule: /(?:^|[.!?:] )(?:please |now |today )?(?:consider|why not) (?:becoming an? (?:\p{L}+ ){0,3}(?:member|supporter|subscriber|patron)|making an? (?:\p{L}+ ){0,3}(?:donation|contribution|gift)|donating|subscribing|supporting (?:us|our|independent)|a donation|a subscription)\b/u,
  },
  // A request to sign up. Takes "Get the day's news delivered straight to your inbox"; refuses "The bill was sent to your desk".
  {
    words: ['inbox'],
    rule: /^.{0,120}\b(?:delivered|straight|sent|direct(?:ly)?) to your (?:e-?mail )?inbox\b/,
  },
  // Rights. Takes "© The Paper. All rights reserved."; refuses "All rights were reserved to the states".
  { words: ['all rights reserved'], rule: /^.{0,80}\ball rights reserved\b.{0,80}$/ },
];
