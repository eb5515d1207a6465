import { wordList } from '../word-list.ts';

/** Forms of irregular verbs. */
export const IRREGULAR_VERBS = wordList(`
admit admits admitted allotted answered arisen arises arising arose bear bearing bears beat beating beats became began
begin beginning begins begun bending bends benefitted bent binned bore born borne bought bound breaks bring broke
broken brought budgeted built buy buys came cancelled capped catch catches catching caught channeled channelled choose
chose chosen cleared clipped closing come comes committed compared concerns conferred considered copied copy copying
crept cut dealt deferred delivered dialed dialled dipped doubled draw drawing drawn draws drew drift drifted dropped
drove emitted equaled equalled fall fallen falling falls fed fell find finds fit fitted flew flowed flowing flown flows
forecasted foregone forgone formatted found freezing froze frozen fuelled gave get gets give gives go goes gone got
grew ground grow growing grown grows halved handled hanging hangs held hid hidden hide hides hit hits hitting hold
holding holds hung incur incurred incurs inferred involved involves keep keeps kept know knowing known knows labelled
lain lasted lay leaps leapt learnt leave leaves leaving left lends lent leveled levelled lie lies lit lose loses losing
lost lying made make makes making mapped mean means meant meet meets met meted mistook modeled modelled needed needs
netted occurred omitted outdid outdone outgrew outgrown outnumber outran overlain overlapped overlapping overran
overtaken overtook overwrites overwriting overwritten overwrote owed owes paid partook permitted permitting phoned
picked picking picks pinned planned plotted preferred proved proven put puts quoted ran rang read reads rebuilt
recovered recurred redone redrawn redrew referred relaid relay relays remitted repaid repaying repays reran reread
rerun resell resells resold rested resulting retold rewritten rewrote rise risen rises rising rivalled rose run rung
running runs said sank sat saw say says scanned see seen sees sell sells sending sends sent set sets shed shedding
sheds shipped shot show showed showing shown shows shrank shrink shrinking shrinks shrunk shrunken shut shuts shutting
sign signaled signalled signed signing signs sinking sinks sit sits sitting skipped slept slid slides sliding slipped
slotted sold spanned speak speaking speaks spelt spend spending spends spent split spoke spoken spotted spread stalled
stand standing stands stayed stem stepped sticking sticks stood stopped stopping stripped stripping stuck submitted
summed sunk swapped swing swings swung take taken takes taking tallied tapped targeted tell telling tells thinned
thought tipped told took topped totaled totalled totted transfer transferred transferring transfers traveled travelled
trebled tried tries trimmed undergo undergoes undergoing undergone underlie underlies underlying underran understood
undertaken undertakes undertook underwent unsaid upheld uphold went win winding winds winning wins withdrawn withdrew
withheld withhold withholding withholds won worked working wound wrapped write writes writing written wrote
`);
