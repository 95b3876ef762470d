/** What was asked, what was shown. */
@NullMarked
package org.faultbook.kb.recommendation;

import org.jspecify.annotations.NullMarked;
