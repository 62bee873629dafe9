import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/tokens.css';
import './app/app.css';
import './queues/queues.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskApp } from './app/desk-app';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has a #root');
createRoot(root).render(
  <StrictMode>
    <DeskApp />
  </StrictMode>,
);
