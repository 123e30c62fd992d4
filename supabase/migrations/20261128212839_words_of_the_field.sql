-- Tables and columns take the names of docs/glossary.md. Nothing but names changes, and the words kept in two columns.
alter table company_marks rename to company_identifiers;--> statement-breakpoint
alter table market_events rename to market_changes;--> statement-breakpoint
alter table raw_manifests rename to archive_manifests;--> statement-breakpoint
alter table forgotten rename to suppression_list;--> statement-breakpoint
alter table host_turns rename to host_slots;--> statement-breakpoint
alter table host_places rename to host_leases;--> statement-breakpoint
alter table company_identifiers rename column given_by to added_by_change_id;--> statement-breakpoint
alter table company_identifiers rename column taken_by to removed_by_change_id;--> statement-breakpoint
alter table plugins rename column company_because to company_match_reason;--> statement-breakpoint
alter table company_moves rename column because to match_reason;--> statement-breakpoint
alter table instance rename column forget_key to suppression_key;--> statement-breakpoint
alter table ingestion_failures rename column raw_page to body_sha256;--> statement-breakpoint
alter table ingestion_runs rename column whole_coverage to is_discovery_complete;--> statement-breakpoint
alter table ingestion_runs rename column whole_list to has_complete_list;--> statement-breakpoint
alter table marketplace_days rename column whole_list to has_complete_list;--> statement-breakpoint
alter table marketplace_days rename column headline_total to primary_total;--> statement-breakpoint
alter table marketplace_days rename column headline_median to primary_median;--> statement-breakpoint
alter table marketplace_days rename column headline_p90 to primary_p90;--> statement-breakpoint
alter table host_leases rename column held_until to expires_at;--> statement-breakpoint
alter table host_leases rename column place to slot;--> statement-breakpoint
alter table company_identifiers rename constraint company_marks_kind_value_company_id_pk to company_identifiers_kind_value_company_id_pk;--> statement-breakpoint
alter table company_identifiers rename constraint company_marks_company_id_companies_id_fk to company_identifiers_company_id_companies_id_fk;--> statement-breakpoint
alter table company_identifiers rename constraint company_marks_given_by_company_changes_id_fk to company_identifiers_added_by_change_id_company_changes_id_fk;--> statement-breakpoint
alter table company_identifiers rename constraint company_marks_taken_by_company_changes_id_fk to company_identifiers_removed_by_change_id_company_changes_id_fk;--> statement-breakpoint
alter table market_changes rename constraint market_events_pkey to market_changes_pkey;--> statement-breakpoint
alter table market_changes rename constraint market_events_once_key to market_changes_once_key;--> statement-breakpoint
alter table market_changes rename constraint market_events_marketplace_marketplaces_name_fk to market_changes_marketplace_marketplaces_name_fk;--> statement-breakpoint
alter table market_changes rename constraint market_events_plugin_id_plugins_id_fk to market_changes_plugin_id_plugins_id_fk;--> statement-breakpoint
alter table archive_manifests rename constraint raw_manifests_pkey to archive_manifests_pkey;--> statement-breakpoint
alter table archive_manifests rename constraint raw_manifests_marketplace_marketplaces_name_fk to archive_manifests_marketplace_marketplaces_name_fk;--> statement-breakpoint
alter table suppression_list rename constraint forgotten_pkey to suppression_list_pkey;--> statement-breakpoint
alter table host_slots rename constraint host_turns_pkey to host_slots_pkey;--> statement-breakpoint
alter table host_leases rename constraint host_places_host_place_pk to host_leases_host_slot_pk;--> statement-breakpoint
alter index company_marks_company_idx rename to company_identifiers_company_idx;--> statement-breakpoint
alter index market_events_recent_idx rename to market_changes_recent_idx;--> statement-breakpoint
alter index raw_manifests_run_idx rename to archive_manifests_run_idx;--> statement-breakpoint
alter sequence market_events_id_seq rename to market_changes_id_seq;--> statement-breakpoint
alter sequence raw_manifests_id_seq rename to archive_manifests_id_seq;--> statement-breakpoint
update ingestion_failures set kind = 'stale_day' where kind = 'stalled_day';--> statement-breakpoint
update ingestion_runs set counts = counts - 'events' || jsonb_build_object('changes', counts -> 'events') where counts ? 'events';
