import type { Plugin } from 'vite';

export declare function slimTensorflow(): Plugin;
