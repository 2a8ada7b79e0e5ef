import { App, theme as antdTheme, ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { useLanguage } from './language.tsx'
import { darkPalette, lightPalette } from './palette.ts'

const remembered = 'linli.theme'

interface Theme {
  readonly dark: boolean
  readonly setDark: (dark: boolean) => void
}

const ThemeContext = createContext<Theme>({ dark: false, setDark: () => {} })

/** Whether the screens are dark, and how to change it; remembered on this device. */
export const useTheme = (): Theme => useContext(ThemeContext)

/** Dresses everything below in the colours, type and language of the house. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const [dark, setDarkNow] = useState(startsDark)
  useLayoutEffect(() => wear(dark), [dark])
  const value = useMemo(
    () => ({
      dark,
      setDark: (next: boolean) => {
        localStorage.setItem(remembered, next ? 'dark' : 'light')
        setDarkNow(next)
      },
    }),
    [dark],
  )
  return (
    <ThemeContext value={value}>
      <ConfigProvider
        theme={dark ? darkTheme : lightTheme}
        locale={language === 'zh' ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </ThemeContext>
  )
}

function startsDark(): boolean {
  const kept = localStorage.getItem(remembered)
  return kept ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}

// Set property by property: the content security policy forbids style sheets written into the page.
function wear(dark: boolean): void {
  const root = document.documentElement
  root.dataset['theme'] = dark ? 'dark' : 'light'
  for (const [name, colour] of Object.entries(dark ? darkPalette : lightPalette)) {
    root.style.setProperty(`--${name}`, colour)
  }
}

const lightTheme = themeOf(false)
const darkTheme = themeOf(true)

function themeOf(dark: boolean): ThemeConfig {
  const colours = dark ? darkPalette : lightPalette
  return {
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: colours.jade,
      colorPrimaryHover: colours['jade-hover'],
      colorInfo: colours.blue,
      colorSuccess: colours['on-time'],
      colorWarning: colours['due-soon'],
      colorError: colours.late,
      // Tints worked out from such dark colours come out muddy.
      colorSuccessBg: colours['jade-tint'],
      colorWarningBg: colours.warn,
      colorLink: colours.link,
      colorLinkHover: colours.link,
      colorText: colours.ink,
      colorTextSecondary: colours['ink-2'],
      colorTextTertiary: colours['ink-3'],
      colorTextDescription: colours['ink-3'],
      colorTextPlaceholder: colours['ink-3'],
      colorTextDisabled: colours['ink-3'],
      colorBgLayout: colours.paper,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.raised,
      colorBorder: colours['line-strong'],
      colorBorderSecondary: colours.line,
      controlItemBgActive: colours['jade-tint'],
      controlItemBgActiveHover: colours['jade-tint'],
      fontFamily: 'var(--font)',
      fontSize: 14,
      borderRadius: 8,
      borderRadiusLG: 10,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Segmented: {
        trackBg: colours.line,
        itemSelectedBg: colours.surface,
        itemSelectedColor: colours.link,
        itemColor: colours['ink-2'],
      },
      Table: { headerBg: colours.paper, headerColor: colours['ink-2'], cellPaddingBlock: 9 },
      Tooltip: { colorBgSpotlight: dark ? '#3a433e' : '#1d2420' },
    },
  }
}
