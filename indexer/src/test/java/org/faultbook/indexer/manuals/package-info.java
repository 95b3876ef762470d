/** The build of the sample manuals: one marked source becomes PDF, scan, DOCX, HTML and the rows they must yield. */
@NullMarked
package org.faultbook.indexer.manuals;

import org.jspecify.annotations.NullMarked;
