import { wordList } from '../word-list.ts';

/** Nouns of what is sold: products, contracts, materials. */
export const PRODUCTS_NOUNS = wordList(`
accessory addendum agreement aircraft album amendment annex api appliance application axle badge bag bandage batch
battery beer bicycle boat boiler bottle box bread brick bulb bus cable camera car card certificate charger cheese chip
circuit clause cloth coat coffee component compressor computer concrete condition consignment container conveyor corn
crane crate database deliverable delivery desktop device diesel dispatch domain drone drug edition egg equipment
extension fabric feature filter fish flour frame fruit fuel gasoline generator glove gown grain guarantee handset
hosting implant ink instrument inventory iron jacket juice keyboard lamp laptop lorry machine maintenance mask meat
medicine milestone milk model module monitor option pack packet paint pallet parcel petrol phone pipe plan plane
plastic platform plugin product prosthesis pump release rice roof router scanner schedule scooter screen sdk seed
sensor server service ship shipment shirt shoe spare steam storage sugar suite support switch syringe tablet tank tea
term terms theme ticket tile tin tire token tractor trailer train tram truck turbine tyre uniform vaccine valve van
variant vegetable vehicle version vessel vitamin wall warranty wheat wheel widget window wine wire work yarn
`);
