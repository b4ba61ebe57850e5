export * from '@vivamo-widgets/core';
