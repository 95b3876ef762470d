/** From characters and ruling lines with their places to blocks in reading order; the same for text and for pictures of it. */
@NullMarked
package org.faultbook.indexer.document.layout;

import org.jspecify.annotations.NullMarked;
