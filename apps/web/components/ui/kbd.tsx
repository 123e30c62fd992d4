/** A key of the keyboard. Decorative where a control's name says the same. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-block h-5 min-w-5 rounded border border-hairline-strong bg-paper px-1.5 text-center font-medium font-mono text-ink-3 text-xs leading-[1.125rem]">
      {children}
    </kbd>
  );
}
