/** PDF files to blocks: text and rulings with their places by PDFBox, pages without text by recognition. */
@NullMarked
package org.faultbook.indexer.document.pdf;

import org.jspecify.annotations.NullMarked;
