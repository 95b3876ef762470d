/** What the readers of all formats share: texts as printed, signal words, list markers, grids, blocks in order. */
@NullMarked
package org.faultbook.indexer.document.text;

import org.jspecify.annotations.NullMarked;
