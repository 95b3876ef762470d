/** What outcomes say of cases, and which cases a person should look at again. */
@NullMarked
package org.faultbook.diagnosis.review;

import org.jspecify.annotations.NullMarked;
