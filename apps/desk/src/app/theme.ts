import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Ten steps from nearly white to the darker of two colours of the portal's tokens: no colour is written here. */
function stepsOf(token: string, darker = `color-mix(in srgb, var(${token}) 80%, black)`): MantineColorsTuple {
  const lighter = (percent: number): string => `color-mix(in srgb, var(${token}) ${percent}%, white)`;
  return [
    lighter(6),
    lighter(12),
    lighter(24),
    lighter(36),
    lighter(50),
    lighter(64),
    lighter(78),
    lighter(90),
    `var(${token})`,
    darker,
  ];
}

export const theme = createTheme({
  colors: {
    action: stepsOf('--action', 'var(--action-dark)'),
    wrong: stepsOf('--wrong'),
    right: stepsOf('--right'),
    ink: stepsOf('--ink-2', 'var(--ink)'),
  },
  primaryColor: 'action',
  // The step that white text is readable on.
  primaryShade: 8,
  fontFamily: 'inherit',
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace",
  headings: { fontFamily: 'inherit', fontWeight: '700' },
  defaultRadius: 4,
  cursorType: 'pointer',
  // Drawn in app.css, the same for everything that can have the focus.
  focusRing: 'never',
  respectReducedMotion: true,
  // By name only: the parts themselves come with the pages that need them.
  components: {
    // 24 px: what WCAG 2.2 asks of anything to be pressed.
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    // Opened by an arrow, a letter or a click, not by passing through. The list itself scrolls: a region of its own
    // inside it could not be reached by keys.
    Select: {
      defaultProps: { withScrollArea: false, classNames: { options: 'choices' }, openOnFocus: false },
    },
    MultiSelect: {
      defaultProps: { withScrollArea: false, classNames: { options: 'choices' }, openOnFocus: false },
    },
  },
});

/** Mantine's own greys and reds are too pale on white for WCAG AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-2)',
    '--mantine-color-error': 'var(--wrong)',
    '--mantine-color-anchor': 'var(--action)',
    '--mantine-color-default-border': 'var(--line)',
  },
  dark: {},
});
