/** Files of closed tickets as rows of text cells: encodings, delimiters, workbooks, JSON; streaming, with positions. */
@NullMarked
package org.faultbook.indexer.read;

import org.jspecify.annotations.NullMarked;
