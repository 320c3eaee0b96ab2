-- The roles of Career Conversations and their database. See README.md in this folder.
create role career_owner login;
create role career_api login;
create role career_worker login;
create role career_operator login;

create database career_conversations owner career_owner encoding 'UTF8' template template0;

revoke all on database career_conversations from public;
grant connect on database career_conversations to career_api, career_worker, career_operator;
