import { wordList } from '../word-list.ts';

/** Nouns of organisations and industries. */
export const ORGANISATIONS_NOUNS = wordList(`
academy administration advertising aerospace agency agribusiness agriculture agronomy airline airport aluminium
aluminum apparel architecture arena army assembler association authority automation automotive aviation bakery bank
banking bar barber barracks bazaar beauty beverage biotech biotechnology bookshop boutique branch brewery broadband
broadcaster broadcasting bureau business cabinet cafe campus canteen carrier casino caterer cement ceramics chain
chamber charity chemicals church civic clinic clothing cluster coal college company conglomerate consortium
construction consulate consultancy consulting contractor coop cooperative copper corporate corporation cosmetics
council county courier court dairy dealership defence defense department depot diagnostics diocese distillery dockyard
ecommerce ecosystem edtech education electricity electronics embassy energy engineering enterprise entertainment
factory faculty farm fashion federation field fintech firm fishery fishing fitness florist food footwear forestry
forwarder foundation foundry franchise freight furniture gallery gambling gaming garage gas glass government grocery
group guild gym hairdresser harbor harbour hardware haulage haulier headquarters health healthcare holding horticulture
hospice hospital hospitality hostel hotel housing hydro hypermarket iaas ict industry institute institution instruments
insurance insurtech it jewellery jewelry kindergarten kiosk lab laboratory laundry law leather legaltech leisure
library lifesciences logistics machinery maker mall manufacturer maritime market marketing media medtech metals
midmarket mill mine mining ministry monastery mosque motel municipality museum music mutual navy newsagent ngo niche
nonprofit nuclear nursery office oil opera operator optics orchard organisation organization outlet outsourcing paas
packaging parent parish park partnership pharma pharmaceuticals pharmacy photonics plant plantation plastics police
port power practice printer printing prison private producer property provider pub public publisher publishing pulp
quarry rail railroad railway ranch realestate realty recreation recruiting recruitment refiner refinery religion
research resort restaurant retail rig robotics rubber saas salon scaleup school sector security semiconductor
semiconductors sewage shipper shipping shipyard shop showroom smb sme smelter society software solar spa sport sports
stadium staffing startup station steel studio subcontractor subsector subsidiary subvertical supermarket surgery
synagogue syndicate telco telecom telecommunications telephony temple terminal textiles theater theatre timber tobacco
tourism toys trade transport transportation travel tribunal trust union university utility veterinary vineyard
warehouse waste water well wholesale wind winery wood works zoo
`);
