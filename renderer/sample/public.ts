export { SampleNotice } from './SampleNotice.tsx';
export { SampleOffer } from './SampleOffer.tsx';
