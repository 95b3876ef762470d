/** What the templates of the pages read: the frame around every page, the list of cases, a case, its versions, a ticket. */
@NullMarked
package org.faultbook.diagnosis.page;

import org.jspecify.annotations.NullMarked;
