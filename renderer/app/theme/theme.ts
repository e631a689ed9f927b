import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import classes from './components.module.css';

/** Ten shades around the accent of the tokens: the seventh is the light theme's, the third the dark one's. */
const ink: MantineColorsTuple = [
  '#eef2f9',
  '#e3e9f3',
  '#c5d3ea',
  '#a3bfec',
  '#7f9fd6',
  '#5f82bd',
  '#4267a3',
  '#2c4f86',
  '#223f6d',
  '#182d50',
];
const ochre: MantineColorsTuple = [
  '#fdf7ea',
  '#f6ead2',
  '#edd7a9',
  '#e2b366',
  '#cf9a42',
  '#b98125',
  '#a46d15',
  '#8f5c0d',
  '#734908',
  '#573604',
];
const risk: MantineColorsTuple = [
  '#fdf1ee',
  '#f8e4df',
  '#f3c5bb',
  '#f2a596',
  '#dd7a67',
  '#c95c48',
  '#b54430',
  '#a1301f',
  '#7d2316',
  '#5a180e',
];
/** The stage ramp of the tokens, with steps between. */
const stone: MantineColorsTuple = [
  '#f3f0e9',
  '#ddd8cd',
  '#cbc5b9',
  '#bab3a6',
  '#a7a093',
  '#948d81',
  '#7b756b',
  '#625d55',
  '#4c4842',
  '#37342f',
];

const rem = (pixels: number) => `${pixels / 16}rem`;

/** The design language in Mantine's words: what differs from its defaults, and nothing twice that tokens.css says. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  colors: { ink, ochre, risk, stone },
  fontFamily: 'var(--font-ui)',
  headings: {
    fontFamily: 'var(--font-read)',
    fontWeight: '520',
    sizes: {
      h1: { fontSize: rem(28), lineHeight: rem(36) },
      h2: { fontSize: rem(21), lineHeight: rem(28) },
      h3: { fontSize: rem(17), lineHeight: rem(24), fontWeight: '600' },
    },
  },
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(18) },
  lineHeights: { xs: '1.385', sm: '1.43', md: '1.467', lg: '1.412', xl: '1.667' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(40) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12) },
  defaultRadius: 'md',
  shadows: { xs: 'var(--shadow-1)', md: 'var(--shadow-2)', xl: 'var(--shadow-3)' },
  focusRing: 'auto',
  focusClassName: classes.focus ?? '',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { variant: 'filled' }, classNames: { root: classes.button } },
    ActionIcon: { defaultProps: { variant: 'subtle' }, classNames: { root: classes.actionIcon } },
    TextInput: { classNames: { input: classes.input, label: classes.label, error: classes.error } },
    Textarea: { classNames: { input: classes.input, label: classes.label, error: classes.error } },
    NativeSelect: { classNames: { input: classes.input, label: classes.label, error: classes.error } },
    PasswordInput: {
      classNames: { input: classes.input, innerInput: classes.innerInput, label: classes.label, error: classes.error },
    },
    MultiSelect: {
      classNames: {
        input: classes.input,
        label: classes.label,
        description: classes.description,
        dropdown: classes.dropdown,
        option: classes.menuItem,
      },
    },
    Radio: { classNames: { radio: classes.radio, label: classes.choice, description: classes.description } },
    Checkbox: { classNames: { description: classes.description } },
    RadioGroup: { classNames: { label: classes.label } },
    SegmentedControl: {
      classNames: { root: classes.segments, indicator: classes.segment, label: classes.segmentLabel },
    },
    Modal: {
      defaultProps: { overlayProps: { backgroundOpacity: 0.35 }, radius: 'lg', transitionProps: { duration: 180 } },
      classNames: { content: classes.dialog, header: classes.dialog, title: classes.dialogTitle },
    },
    Menu: { classNames: { dropdown: classes.dropdown, item: classes.menuItem } },
    Popover: { classNames: { dropdown: classes.dropdown } },
    Tooltip: {
      // The keyboard asks, too: folded, the places are icons alone.
      defaultProps: { openDelay: 400, withArrow: false, events: { hover: true, focus: true, touch: false } },
      classNames: { tooltip: classes.tooltip },
    },
    Notifications: { classNames: { root: classes.toasts } },
    Notification: { classNames: { root: classes.toast } },
  },
});

/** Mantine's own variables, told to follow ours: themes and contrast are decided in tokens.css alone. */
const colours = {
  '--mantine-color-body': 'var(--desk)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-error': 'var(--ink)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-wash)',
  '--mantine-primary-color-light-color': 'var(--accent)',
};

/** In both schemes by name: what Mantine itself says of a scheme weighs more than what is said for all of them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: colours, dark: colours });
