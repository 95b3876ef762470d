/** HTML to blocks: what a reader of the page sees, nothing loaded. */
@NullMarked
package org.faultbook.indexer.document.web;

import org.jspecify.annotations.NullMarked;
