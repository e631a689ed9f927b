/** The bundled page of an offline form (`tools/answer-form/bundle.mjs`, from `renderer/answer-form`). */
declare module 'virtual:answer-form' {
  export const script: string;
  export const style: string;
}
