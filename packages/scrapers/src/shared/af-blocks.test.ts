import { describe, expect, test } from 'vitest';
import { afBlocks, afServices } from './af-blocks.ts';

const PAGE = `<script>var AF_dataServiceRequests = {'ds:0' : {id:'aaAAa',request:["abc"]},'ds:1' : {id:'bbBBb',request:[null,2]}};
AF_initDataCallback = function(chunk) {};</script>
<script>AF_initDataCallback({key: 'ds:1', hash: '1', data:[["]"],"data:[0]"], sideChannel: {}});</script>
<script>AF_initDataCallback({key: 'ds:0',  data:[5],errorHasStatus: true,});</script>
<script>AF_initDataCallback({
  key: "ds:2",
  data: ['literal'],
});</script>`;

describe('afBlocks', () => {
  test('gives no data for a block that is a script literal and no JSON', () => {
    expect(afBlocks(PAGE)[2]?.read()).toEqual({ data: undefined, errored: false });
  });

  test('gives no data for a block that is cut off', () => {
    expect(afBlocks("<script>AF_initDataCallback({key: 'ds:0', data:[1,[2")[0]?.read().data).toBeUndefined();
  });

  test('does not read a block inside the data of another, as a review may contain one', () => {
    const review = "AF_initDataCallback({key: 'ds:0', data:[5],errorHasStatus: true,});";
    const page = `<script>AF_initDataCallback({key: 'ds:1', data:${JSON.stringify([review])}, sideChannel: {}});</script>`;
    expect(afBlocks(page).map(({ key, read }) => [key, read().data])).toEqual([['ds:1', [review]]]);
  });

  test('reads thousands of blocks that are cut off, each to the next', () => {
    const cutOff = afBlocks(`<script>AF_initDataCallback({key: 'ds:0', data:[["x`.repeat(20_000));
    expect(cutOff).toHaveLength(20_000);
    expect(cutOff.filter(({ read }) => read().data !== undefined)).toEqual([]);
  });

  test('marks an error without data', () => {
    const page = "<script>AF_initDataCallback({key: 'ds:0',  data:null,errorHasStatus: true,});</script>";
    expect(afBlocks(page)[0]?.read()).toEqual({ data: undefined, errored: true });
  });

  test('marks the block the server answered with an error', () => {
    expect(afBlocks(PAGE)[1]?.read()).toEqual({ data: [5], errored: true });
  });

  test('reads blocks in page order, whatever their numbers', () => {
    expect(afBlocks(PAGE).map((block) => block.key)).toEqual(['ds:1', 'ds:0', 'ds:2']);
    expect(afBlocks(PAGE)[0]?.read().data).toEqual([[']'], 'data:[0]']);
  });
});

describe('afServices', () => {
  test('is empty for a page without the table', () => {
    expect(afServices('<html></html>')).toEqual([]);
  });

  test('names key, service and first argument', () => {
    expect(afServices(PAGE)).toEqual([
      { key: 'ds:0', id: 'aaAAa', argument: 'abc' },
      { key: 'ds:1', id: 'bbBBb', argument: undefined },
    ]);
  });
});
