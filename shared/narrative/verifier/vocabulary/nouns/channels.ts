import { wordList } from '../word-list.ts';

/** Nouns of campaigns, channels and events. */
export const CHANNELS_NOUNS = wordList(`
activity ad advert advertisement affiliate ambassador analyst animation app article auction banner benchmark bid
billboard bing blast blog bootcamp booth breakfast broadcast brochure bulletin cadence calculator call campaign
capterra casestudy catalogue channel chat chatbot checklist cinema class click clickthrough clip club column comment
community conference congress coupon course cpa cpc cpl cpm creator ctr datasheet demo dinner directory display
distributor download drip ebook email episode essay event exhibition expo extranet facebook factsheet fair fax
fieldsales film flyer follow forrester forum forward gala gartner gated google guide hackathon handbook handwritten
hoarding homepage impression index influencer infographic initiative insidesales instagram intranet journal keyword
landing leaflet lesson letter like linkedin listing livestream loyalty lunch luncheon magazine mail mailing manual
marketplace masterclass medium meetup membership message messenger meta microsite newsletter newspaper onepager open
openhouse outreach page pageview pamphlet partner phonecall placement podcast poll portal post postcard poster ppc pr
press program programme prospecting quiz quora radio rating reception reddit reel referral remarketing replay reply
report reseller retargeting review roadshow roundtable screencast scroll sea search sem seminar send seo sequence
series session share show signage site slot sms sponsorship spot stall stand store study subpage summit survey
symposium syndication telemarketing telesales television template test testimonial text thread tiktok touch touchpoint
tour tradeshow training trustpilot tutorial tv tweet twitter ungated unsubscribe upload video view visit voicemail
voucher walkthrough webcast webinar website whatsapp whitepaper wiki word workshop xing youtube
`);
