/**
 * A small library of invented articles about an invented valley: other people, other places and other
 * habits of print than the bundled ones. By the name of its file.
 */
export const valleyLibrary: Readonly<Record<string, string>> = {
  'valley-post-2024-03-05.md': `---
id: valley-post-2024-03-05
title: Minister rules out a new dam
container-title: Valley Post
issued: 2024-03-05
---

OSLO — Norwegian Environment Minister Kari Holm ruled out a new dam above the town of Dalen on Tuesday.

“We will not flood the valley for the sake of a few megawatts,” Holm told reporters. “If the parliament asks me to, I would look at a smaller plan.”

Opposition leader Per Lunde called it a “missed chance”.
`,
  'fjord-times-2024-03-06.md': `---
id: fjord-times-2024-03-06
title: ‘We are not going to drown the valley’
container-title: Fjord Times
issued: 2024-03-06
---

‘We are not going to drown the valley for the sake of a few megawatts’, the minister said on Tuesday.

‘I don’t think that the river belongs to anyone’, said Odd Berge, the chairman of Nordvann, which had planned the dam. He called Holm “a guest in our valley”.
`,
  'harbour-weekly-2024-03-08.md': `---
id: harbour-weekly-2024-03-08
title: The mayor of Dalen on bridges and dams
container-title: Harbour Weekly
issued: 2024-03-08
---

Siri Aas, the mayor of Dalen, spoke to Harbour Weekly.

Harbour Weekly: Will you resign?

Aas: I will stay until the last plank of the bridge is paid for.

Harbour Weekly: And after that?

Aas: After that the town will decide.
`,
};
