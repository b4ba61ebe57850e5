import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@vivamo-widgets/elements/styles.css';
import './shop.css';

export const metadata: Metadata = { title: 'Bingo night', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
