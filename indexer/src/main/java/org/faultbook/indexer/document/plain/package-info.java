/** Markdown and plain text to blocks. */
@NullMarked
package org.faultbook.indexer.document.plain;

import org.jspecify.annotations.NullMarked;
