/**
 * The pronoun that a given name, an honorific or an office lets expect; undefined for most. Only
 * names that are common and nearly always one: it rules candidates out, it never names anybody.
 */
export function expectedPronoun(word: string): 'he' | 'she' | undefined {
  const lower = word.toLowerCase();
  if (she.has(lower)) return 'she';
  return he.has(lower) ? 'he' : undefined;
}

const she: ReadonlySet<string> = new Set(
  `mrs mrs. ms ms. miss mme mlle frau lady queen princess duchess dame spokeswoman chairwoman congresswoman councilwoman
  actress mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra
  margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen
  sharon cynthia kathleen amy angela shirley anna ruth brenda pamela nicole katherine virginia catherine
  christine samantha debra janet carolyn rachel heather maria diane julie joyce victoria christina joan
  evelyn judith andrea hannah megan cheryl jacqueline martha gloria teresa ann anne sara janice jean alice
  kathryn sophia grace denise amber marilyn beverly danielle theresa diana brittany natalie isabella charlotte
  rose kayla alexis hillary claire jane julia lucy eleanor olga natalia svetlana tatiana irina elena yulia
  ekaterina marina fatima aisha leila nina angelique ursula annalena marie sophie camille carla`.split(
    /\s+/u,
  ),
);

const he: ReadonlySet<string> = new Set(
  `mr mr. herr sir lord king prince duke pope spokesman chairman congressman councilman actor james john robert
  michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas
  eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond
  jack dennis jerry tyler aaron henry douglas peter adam nathan zachary walter kyle harold carl jeremy
  gerald keith roger arthur terry lawrence sean christian albert joe ethan austin jesse willie billy bryan
  bruce jordan ralph roy noah dylan eugene wayne alan juan louis russell gabriel randy philip harry vincent
  bobby johnny logan bernie ted bill tim jim tom mike ben barack vladimir sergei sergey dmitry dmitri igor
  mikhail ivan nikolai yuri boris oleg viktor alexei andrei mohammed muhammad mohamed ahmed ali hassan
  hussein ibrahim omar abdul recep emmanuel pierre jacques francois antonio carlos jose luis miguel pedro`.split(
    /\s+/u,
  ),
);
