/** The one folder a base lives in: its files, its key, its lock. */
@NullMarked
package org.faultbook.diagnosis.folder;

import org.jspecify.annotations.NullMarked;
