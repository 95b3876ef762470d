/** DOCX to blocks, read as a stream. */
@NullMarked
package org.faultbook.indexer.document.office;

import org.jspecify.annotations.NullMarked;
