import { expect, test } from 'vitest';
import { mentionsChildSafety, mentionsPupils } from '../../../shared/privacy/privacy.rules.ts';

test.each([
  'The pupil Amira did not speak once.',
  'I watched a boy called Jonas for ten minutes.',
  'Her question to student J.K. changed the room.',
  'Pupil M. sat alone, and pupil R answered for both.',
  'Tom, a quiet boy, looked at the window.',
  'Amira, one of her pupils, asked why.',
  'There was a boy in the second row who never looked up.',
  'Two girls at the back finished first.',
  'The girl who came late got no task.',
  'This student said that she was bored.',
  'She spoke about a pupil in her class.',
  'The IEP was not open on her desk.',
  'He is on the SEN register.',
  'She told me about the ADHD diagnosis.',
  'One of them is autistic and works better alone.',
  'We met the parents of Lina.',
  'Tom’s mother had written twice.',
  'The child’s father was at the door.',
  'A Grade 4 boy read aloud.',
  'She worked with a Year 6 pupil.',
  'It was a nine-year-old who explained it best.',
  'A fourth-grader had drawn the answer.',
])('"%s" suggests that pupils are mentioned', (text) => {
  expect(mentionsPupils(text)).toBe(true);
});

test.each([
  'We talked about student voice as a topic.',
  'Student Voice is on the agenda of the leadership meeting.',
  'The students were quiet and worked well.',
  'Grade 4 students will read the same text.',
  'Pupil Premium money pays for the books.',
  'A child I once was would have liked it.',
  'The Grade 4 team looked at exit tickets.',
  'Heron asked before I did, and the learners noticed.',
  'She went to a girls’ school.',
  'Boys and girls, please sit down, she says every morning.',
  'The SENCO joined us for the second half.',
  'A workshop on dyslexia-friendly print was announced.',
  'Autism training is in March.',
  'A message to parents of all grades goes out on Friday.',
  'The project is three years old.',
  'What affects learners, and what is comfort?',
  'Her notes on pupil talk and learner agency.',
  'She said: send me the plan.',
  'The children wrote more than last week.',
])('"%s" does not', (text) => {
  expect(mentionsPupils(text)).toBe(false);
});

test.each([
  'He talked about self-harm.',
  'She mentioned suicide in a story she wrote.',
  'One of them said he wanted to kill himself.',
  'There may be abuse at home.',
  'Signs of neglect: no coat in December.',
  'The boy looked neglected again.',
  'A pupil disclosed something to Heron after class.',
  'She spoke of a disclosure by a pupil.',
  'Bruises on his arm, and he would not say why.',
  'The child was bruised.',
  'She is scared to go home.',
  'The girl said that her uncle hit her.',
  'He disclosed that he was being hit.',
])('"%s" brings up the school’s procedure', (text) => {
  expect(mentionsChildSafety(text)).toBe(true);
});

test.each([
  'The neglected corner of the room is a reading place now.',
  'I neglected the quiet students, and I saw it too late.',
  'The library has been neglected for years.',
  'Asking that in the meeting would be career suicide.',
  'An abuse of statistics, nothing else.',
  'It was abuse of the process.',
  'My bruised ego needed a walk.',
  'The pupils laughed. My ego was bruised.',
  'She disclosed her goals to the whole team.',
  'The leader disclosed the budget.',
  'Safeguarding training is on Monday.',
  'The lesson hit home.',
  'The students beat the timer.',
])('"%s" does not', (text) => {
  expect(mentionsChildSafety(text)).toBe(false);
});
