/** The Visual Studio Marketplace answers in the format of a gallery, which Open VSX has too. */
export * from '../../shared/page-gallery.ts';
