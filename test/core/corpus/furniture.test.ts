import { describe, expect, it } from 'vitest';
import { isFurniture } from '../../../src/core/corpus/furniture.ts';

describe('site furniture', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT:',
    'Story Continued Below',
    'Share Tweet Post Email',
    '* * *',
    'Photo 3/8',
    '4 of 12',
    'Slideshow (2 Images)',
    '[Read more: Minister urges calm]',
    'Also read: Minister urges calm',
    'Related:Minister urges calm',
    'Read in Armenian and Russian.',
    'This article is also available in Spanish',
    'Sign up for our daily newsletter.',
    'Subscribe',
    'Get the Courier in your inbox:',
    'Want the best of the desk straight to your inbox? Sign up here.',
    'Follow us on Twitter @courier.',
    'CLICK HERE TO GET THE COURIER APP',
    'Become a Courier Member',
    'Support independent journalism in the valley: Join today',
    'Local papers are closing as costs rise. Support small newsrooms and their reporting via our fundraiser.',
    'Enjoyed this story? Consider becoming a member.',
    'Copyright © 2019 The Courier, LLC. Click here for reprint permission.',
    '© 2020 Courier. All rights reserved.',
  ])('is %j', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'Twitter banned the account on Friday.',
    'The advertisement ran for a week.',
    'More than 40 people were hurt.',
    'More: it was the third such attack, she said, and the ministry had been warned of it twice before, in March and in May, by its own inspectors and by the union of teachers.',
    'Support for independent journalism fell to a third.',
    'Support for the bill came from both parties.',
    'Read in the light of the ruling, the letter is a threat.',
    'Sign-up sheets were handed out at the door.',
    '“Subscribe to the treaty or leave,” he said.',
    'Join or die, he said.',
    'Follow the money, the prosecutor told the court.',
    'Become a nation again was the motto of the march.',
    'Photo: Ani Mkrtchyan/AP',
    'Image copyright AFP Image caption The minister met the envoy on Friday',
    'He asked them to consider the offer.',
    '12',
    'She said: Watch.',
  ])('is not %j', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});
