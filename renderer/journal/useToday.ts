export { useToday } from '../ui/useToday.ts';
