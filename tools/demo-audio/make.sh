#!/usr/bin/env bash
# Makes the voice messages of the simulated mailboxes anew: speech by espeak-ng, narrowed to a telephone line's
# band, 8 kHz mono, in the three codecs that a PBX records in and in one that browsers cannot play.
# Needs espeak-ng and sox (Debian: espeak-ng, sox). Run it from the repository's root, then look at the
# durations in src/simulator/scenario/recordings.ts.
set -euo pipefail
folder=resources/demo-audio
speak() { # name, voice, words a minute, encoding, text
  espeak-ng -v "$2" -s "$3" --stdout "$5" |
    sox -t wav - -r 8000 -c 1 $4 "$folder/$1.wav" highpass 300 lowpass 3400 gain -n -4 pad 0.15 0.3
}
speak delivery en-gb+m3 165 '-e signed-integer -b 16' \
  'Hello, this is the loading bay. Your delivery has arrived. Please call me back.'
speak invoice en-us+f3 165 '-e a-law -b 8' \
  'Good morning. I am calling about the invoice of last Tuesday. The total does not match our order. Could you look into it and ring me before noon? Thank you.'
speak rendezvous fr+f2 160 '-e mu-law -b 8' \
  'Bonjour, ici le cabinet Moreau. Nous devons déplacer le rendez-vous de jeudi à vendredi, quinze heures. Merci de confirmer.'
speak switchboard de+m2 165 '-e gsm-full-rate' \
  'Guten Tag, hier ist die Zentrale. Bitte rufen Sie zurück.'
