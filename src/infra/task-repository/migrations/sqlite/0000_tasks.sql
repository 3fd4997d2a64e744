CREATE TABLE `task_versions` (
	`task_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`cause` text NOT NULL,
	`status` text NOT NULL,
	`content` text,
	PRIMARY KEY(`task_id`, `version`),
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`task_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `tasks` (
	`task_id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`name` text NOT NULL,
	`target_table` text,
	`folded_name` text NOT NULL,
	`folded_table` text NOT NULL,
	`session_id` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_owner_key` ON `tasks` (`owner_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `tasks_owner_created` ON `tasks` (`owner_id`,`created_at`,`task_id`);--> statement-breakpoint
CREATE INDEX `tasks_owner_updated` ON `tasks` (`owner_id`,`updated_at`,`task_id`);--> statement-breakpoint
CREATE INDEX `tasks_owner_name` ON `tasks` (`owner_id`,`folded_name`,`task_id`);