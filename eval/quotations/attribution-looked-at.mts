/** Errors that were read against their articles, by row or article, told in our own words. */
export const lookedAt = `### Spans that differ

1. \`politico_2016-06-13_terrorism-experts-rebuke-trump-p…#E29\`: a mark is missing before "he added"; two runs instead of one.
2. \`huff-post_2016-05-12_george-zimmerman-auctioning-off-…\`: a whole paragraph in marks (an auction's text) that the annotation leaves out.
3. same article: a translation of a Latin motto in marks; not annotated.
4. \`wash-post_2016-08-09_ivanka-trump-champions-some-work…\`: a company's slogan of seven words, kept as speech.
5. \`nyt_2016-05-31_trampling-latinos-sensibilities…\`: '' and ' run together where a quotation inside closes with the outer one.
6. \`usa-today_2016-05-06_immigration-debate-hits-home-for…\`: speech inside an answer that itself has no marks; found, not annotated.
7. \`west-journal_2016-09-01_media-growls-in-response-to-kain…\`: a headline in single marks; found, not annotated.
8. \`breitbart_2015-12-11_trump-cruz-has-to-come-a-long-wa…\`: two such headlines.
9. \`huff-post_2016-04-08_cecile-richards-i-m-sick-of-men-…\`: a headline after a colon, in single marks.
10. \`huff-post_2015-12-03_cnn-president-on-trump-we-do-not…\`: the same.
11. \`wash-post_2016-06-14_we-are-in-shock-horrified-a-mosq…\`: the same.
12. \`politico_2016-04-03_cruz-tops-trump-in-north-dakota-…\`: a word in the same marks inside a quotation; the annotation ends at the first closing mark, Stet at the last.
13. \`west-journal_2016-02-17_black-lives-matter-sends-brutal-…\`: the same.
14. \`west-journal_2016-02-10_look-man-spotted-directly-behind…\`: the same, inside a tweet.
15. \`politico_2016-01-29_clinton-camp-plans-to-roll-out-w…\`: an opening mark where a closing one was meant; Stet ends the run there.
16. \`huff-post_2016-01-19_flint-water-response-perfectly-c…\`: the same.
17. \`huff-post_2016-03-21_the-rise-of-switzerland-s-trump…\`: eight campaign posters quoted in a list; not annotated.
18. \`wash-post_2016-05-09_for-outgoing-u-n-chief-climate-d…\`: a quotation behind a colon that the annotation leaves out.
19. \`breitbart_2015-12-04_san-bernardino-terror-suspect-na…\`: a quotation over paragraphs that opens again each time; annotated as one run.
20. \`politico_2016-08-17_democrats-new-warning-leaks-coul…#E29\`: the title of a book, taken for a title; annotated as speech of its author.

### Short runs taken for speech, or not

1. \`breitbart_2016-05-03_glenn-beck-blasts-drudge-for-moc…\`: two words of the Bible that somebody is "reciting".
2. \`politico_2016-04-05_bill-clinton-hillary-thinks-feds…the "opt-out" movement\`: the noun of speech in the sentence belongs to another clause.
3. \`wash-post_2016-03-29_calif-may-raise-minimum-wage-to-…"living wage"\`: a term with "according to" in its sentence.
4. \`breitbart_2016-05-25_hacker-guccifer-clinton-s-server…\`: a hacker's alias; the verb behind it is his.
5. \`huff-post_2016-07-18_so-long-grand-old-party-hello-wh…"law and order"\`: a slogan after "appeal for".
6. \`west-journal_2016-08-29_anthony-weiner-receives-more-bad…\`: an alias after "under the pseudonym".
7. \`politico_2016-02-10_top-clinton-adviser-sent-top-sec…"top secret"\`: a classification, annotated as speech in one sentence and not in the next.
8. \`breitbart_2016-03-01_the-latest-sanders-wins-minnesot…\`: the name of a country club.
9. \`politico_2016-06-13_terrorism-experts-rebuke-trump-p…"Fox and Friends"\`: a programme that somebody "told"; now a title.
10. \`wash-post_2016-02-12_cruz-reboots-his-attacks-on-trum…"Playing Trump"\`: the title of an advertisement in apposition.
11. \`politico_2016-02-11_things-to-watch-in-tonight-s-deb…"ooooh, whoooa"\`: a noise; the annotation has none of the speaker.
12. \`huff-post_2016-07-27_guns-are-the-ultimate-public-hea…"big four"\`: a nickname of four negotiators inside somebody's apposition.
13. \`wash-post_2016-03-24_republicans-building-firewall-be…#E22\`: "Party of Trump" before "campaign"; taken for a name, annotated as speech.
14. \`west-journal_2016-05-02_newly-released-document-reveals-…#E11\`: a rating of one word after "rated"; the verb is not known.
15. \`wash-post_2016-03-30_as-clinton-sanders-answer-union-…#E7\`: "supports" with three words in marks; the verb is not known.
16. same article \`#E26\`: a formula "called the …" behind "oppose".
17. \`wash-post_2016-06-14_trump-is-still-waging-a-primary-…#E2\`: nicknames in brackets, annotated as speech of the man who coined them.
18. \`usa-today_2016-05-11_millennials-don-t-get-socialism-…#E16\`: a phrase of a former president's after "dictum".
19. \`wash-post_2015-11-13_cruz-rubio-take-off-the-kid-glov…#E39\`: "Gang of Eight"; annotated as speech, read as a name.
20. \`west-journal_2016-02-17_woman-reveals-stunning-thing-tru…#E4\`: "To Sharp, Trump is the …": the preposition credits.

### Speakers

1. \`politico_2016-01-14_clinton-says-she-won-t-rule-out-…#E5\`: "Clinton asked, according to a transcript": the transcript is annotated.
2. \`huff-post_2016-06-16_obama-families-of-gun-violence-v…#E4\`, \`#E16\`: the same with a pool report and with a letter.
3. \`breitbart_2015-12-07_clinton-camp-trump-s-islamaphobi…\`: the same with a newspaper.
4. \`usa-today_2016-03-02_no-clear-path-points-to-white-ho…#E20\`: "In a poll, voters said": the poll is annotated.
5. \`wash-post_2015-11-10_caught-fibbing-these-gop-candida…#E13\`: the same.
6. \`politico_2015-12-31_more-than-clinton-emails-now-dee…#E15\`: an email's subject line; the sender is annotated, no verb of speech stands by.
7. same article \`#E21\`: two clauses behind "While"; the earlier one's speaker was taken.
8. \`wash-post_2016-05-29_internal-trump-university-record…#E14\`: "to say that courts … must weigh": the subject of an infinitive's main verb was missed.
9. same article \`#E28\`: "released a video that said": the video was taken, its maker is annotated.
10. \`usa-today_2016-05-18_don-t-be-a-sucker-for-the-new-ol…#E4\`: the same with a newspaper's piece.
11. same article \`#E6\`: a band "sang": not a verb of speech here.
12. \`west-journal_2016-04-18_trump-s-son-says-the-battle-agai…#E16\`: "knocked a statement by an actor": the statement's owner was taken.
13. \`politico_2016-01-27_the-steep-cost-of-cruz-s-county-…#E12\`: "as Cruz said on the programme" in the middle of a sentence.
14. \`wash-post_2015-12-10_netanyahu-rejects-trump-s-remark…#E8\`: an embedded "although he tweeted": the outer speaker was taken.
15. \`breitbart_2016-05-15_trump-talks-to-megyn-kelly-about…#E8\`: an adverb and "with a smile" between verb and colon hide the subject.
16. \`huff-post_2016-01-12_tuesday-s-morning-email-presiden…#E2\`, \`#E4\`, \`#E5\`: headlines in capitals run into the text and are annotated as speakers.
17. \`west-journal_2016-08-17_wyoming-republicans-support-send…#E6\`, \`#E8\`: speaker and cue are swapped in the annotation.
18. \`politico_2016-04-10_snl-has-fun-with-clinton-s-strug…#E7\`: "as a maintenance guy walks …, saying": the participle belongs to the clause behind "as".
19. \`wash-post_2016-06-14_we-are-in-shock-horrified-a-mosq…#E17\`: a long subject with two relative clauses.
20. \`politico_2016-05-31_cruz-looks-to-ease-bad-blood-wit…#E43\`: "for Cruz to build bridges … after dismissing them": no finite verb has him as subject.

### Cues

1. \`wash-post_2016-03-24_republicans-building-firewall-be…#E10\`: annotated "began" (a campaign), found "praising".
2. \`breitbart_2016-05-15_trump-talks-to-megyn-kelly-about…#E11\`: the first of three verbs of one subject was taken, the last is annotated.
3. \`huff-post_2016-02-02_ted-cruz-is-a-natural-born-citiz…#E12\`: "noted" as an adjective ("noted scholars").
4. same article \`#E17\`: a colon behind "was conclusive in its findings".
5. \`wash-post_2016-07-03_trump-tweet-that-blasts-clinton-…#E15\`: "pointed to" before "and called him".
6. \`wash-post_2015-12-10_netanyahu-rejects-trump-s-remark…#E8\`: the outer "said", annotated the inner "tweeted".
7. same article \`#E9\`: "rallied supporters by warning": the outer verb was taken.
8. \`wash-post_2016-05-29_internal-trump-university-record…#E14\`, \`#E23\`: the report stands in the sentence before.
9. \`politico_2016-01-27_the-steep-cost-of-cruz-s-county-…#E2\`: "to bludgeon", a verb of no speech.
10. same article \`#E13\`: "known here as", a name of a tour; annotated as speech.
11. \`west-journal_2016-05-02_newly-released-document-reveals-…#E11\`: "rated".
12. \`usa-today_2016-05-18_don-t-be-a-sucker-for-the-new-ol…#E6\`: "sang".
13. \`wash-post_2016-03-30_as-clinton-sanders-answer-union-…#E7\`, \`#E26\`: "supports", "oppose".
14. same article \`#E28\`: "a question on" before the quotation, "said" of the answer was taken.
15. same article \`#E30\`: "are considered", a passive without an agent.
16. \`politico_2016-05-26_poll-clinton-and-sanders-in-dead…#E4\`: "being dubbed", likewise.
17. \`huff-post_2016-01-12_tuesday-s-morning-email-presiden…\`: an agency in brackets is annotated as the cue.
18. \`politico_2016-08-17_democrats-new-warning-leaks-coul…#E29\`: "according to" three sentences away.
19. \`wash-post_2016-04-23_one-policy-that-trump-seems-to-u…#E5\`: "actually thinks" inside "says that".
20. \`west-journal_2015-12-03_cnn-just-responded-to-trump-s-ma…#E8\`: "call him" inside "according to"; now the outer one is taken.
`;
