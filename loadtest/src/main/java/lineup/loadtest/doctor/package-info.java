/** Whether this machine is fit to measure on, told as a list of findings with what to do about each. */
package lineup.loadtest.doctor;
