/** PDF files made by the tests, read back. */
@NullMarked
package org.faultbook.indexer.document.pdf;

import org.jspecify.annotations.NullMarked;
