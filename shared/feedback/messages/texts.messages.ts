/** Words that go out to others, in the coach's voice. Each can be edited before it goes. The texts around Two Views, whole. */
export const textsMessages = {
  /** `{mode_text}` and `{date}` stand in. */
  invitation:
    'I am learning about how I lead, as part of my own development; it is not an evaluation and nobody but me receives the report. You were chosen because you see my work. It takes about {minutes} minutes: {statements} and {questions}, and you may skip any of them.\n\nHow your answers are treated: {mode_text}\n\nPlease describe what I actually do rather than what you think I intend. If you have not had the chance to see something, say so; that is a useful answer. Please do not name pupils or other colleagues.\n\nPlease answer by {date}. Afterwards I shall tell everyone what I learned in general terms and the one thing that I shall work on. Thank you.',
  surveyInvitation:
    'I am asking all of us how we learned this year, so that next year can be planned with you. It is not an evaluation of anybody. It takes about {minutes} minutes: {questions}, and you may skip any of them.\n\nHow your answers are treated: {mode_text}\n\nPlease do not name pupils or other colleagues.\n\nPlease answer by {date}. Afterwards I shall tell everyone what came out, in general terms. Thank you.',
  /** Before "Three months later", which takes a minute or two. */
  followUpInvitation:
    'Some months ago you told me how you see my work. I have worked on one thing since, and I should like to know what you have noticed. It is not an evaluation and nobody but me receives the answers. It takes a minute or two: {questions}, and you may skip any of them.\n\nHow your answers are treated: {mode_text}\n\nPlease answer by {date}. Thank you.',
  /** The printed sentence of each mode; `{helper}` and `{k}` stand in. */
  modes: {
    open: 'I shall know what you said, because we are talking or because you are the only person in your role. Say only what you are happy for me to know came from you.',
    helper:
      'Your answers go to {helper}, who passes on only combined figures and shuffled comments for groups of three or more. I shall not see your form. Your way of writing, or an example that only you could give, may still be recognisable.',
    unnamed:
      'Forms carry no name. I shall not open the figures until at least {k} have come back, and comments are shown in random order. As I handle the forms myself, this is discreet rather than anonymous.',
  },
  thanks:
    'Thank you for telling me how you see my work. Several people value {strength}. I was surprised by {surprise_general}. I have decided to work on {focus}. You can help with one idea for the future, whenever it comes to you; I shall only say thank you. I shall ask again in {month}.',
  surveyThanks:
    'Thank you for telling us how you learned this year. What came out most clearly is … . Because of it I have decided to work on {focus}. I shall ask again next year.',
  giveBack:
    'I see you as a leader when … . What it makes possible for others is … . I wonder what you would like to lead next.',
  /** Stands with every figure and every report. */
  notValidated:
    'Two Views is a way to begin a conversation. It was written for this purpose and has not been validated as a measure: read the pattern and the words, and no single figure as a verdict.',
  ownNotValidated:
    'These questions were written for this round and have not been validated as a measure: read the pattern and the words, and no single figure as a verdict.',
} as const;
