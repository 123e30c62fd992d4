import { topic } from './topic.ts';

/** Topics of plugins of the smart home. */
export const HOME = {
  climate: topic(
    'Thermostat|Heat Pump|Air Quality|Ventilation',
    'climate|heating|thermostat|sensor',
    'reads and sets thermostats in the local network|shows air quality room by room|heats only when somebody is at home',
    'Local and quick.|Saved a tenth of our gas.',
    'Loses the connection every night.|Temperatures are a degree too high.',
  ),
  energy: topic(
    'Solar|Energy Meter|EV Charger|Power Prices',
    'energy|solar|battery|charging',
    'shows what the roof makes and the house needs|charges the car when power is cheap|reads the meter every ten seconds',
    'The car charges on sunshine now.|Numbers agree with the bill.',
    'Negative prices break the plan.|Totals jump after a restart.',
  ),
  lighting: topic(
    'Lights|Scenes|LED Strips|Adaptive Light',
    'light|scenes|led|automation',
    'follows the colour of daylight|sets scenes over several makers of lamps|switches lights without their cloud',
    'Evening light is so much better.|No cloud, no delay.',
    'Lamps flicker at low brightness.|Scenes forget one lamp each time.',
  ),
  cameras: topic(
    'Camera|Doorbell|Presence|Alarm Panel',
    'camera|security|presence|alarm',
    'shows cameras without a cloud|knows who is at home|arms the house when the last one leaves',
    'Presence is right even for the cat.|The doorbell shows on every screen at once.',
    'The picture stops after an hour.|False alarms by our own curtains.',
  ),
  media: topic(
    'Media Player|Multiroom|TV Remote|Radio',
    'media|music|tv|remote',
    'plays the same music in several rooms|switches the TV and its inputs|keeps radio stations as buttons',
    'Rooms stay in time with each other.|Finally one remote.',
    'Volume jumps to full at start.|The station list is empty since May.',
  ),
  devices: topic(
    'Vacuum|Garden|Appliances|Parcel Tracker',
    'devices|vacuum|garden|local',
    'sends the vacuum to single rooms|waters the garden when it has not rained|says when the washing is done',
    'Rooms and maps work as in the maker’s app.|Saves water and my lawn.',
    'The login fails after each update of the maker.|The map is mirrored.',
  ),
  homeDashboards: topic(
    'Dashboard Card|Floor Plan|Weather Card|Wall Panel',
    'dashboard|card|lovelace|weather',
    'draws rooms as a plan to tap|shows the weather of the next hours|fits many sensors on a small card',
    'The nicest card on our wall.|Works well on an old tablet.',
    'Text overlaps on phones.|The editor does not show half of the options.',
  ),
} as const;
